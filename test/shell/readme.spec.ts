/** The README shows what its first command really prints. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/shell/cli/run.js'

describe('the README', () => {
  it('shows the real output of its first command', async () => {
    const [, shown] = /```text\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))!
    let printed = ''
    const silent = { write: () => {}, isTerminal: false, columns: undefined }
    const stdout = { ...silent, write: (text: string) => void (printed += text) }
    const io = { stdout, stderr: silent, stdin: () => Promise.resolve(new Uint8Array()), env: {}, now: () => 0 }
    expect(await run(['audit', 'docs/examples/company', '--lang', 'en'], io)).toBe(1)
    expect(printed).toBe(shown)
  })
  it('names two commands that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
    expect(scripts).toMatchObject({
      demo: expect.stringContaining('demo') as string,
      test: expect.any(String) as string,
    })
    expect(readFileSync('README.md', 'utf8')).toMatch(/```sh\nnpm run demo\nnpm cit\n```/)
  })
  it('is of the version that reports name', async () => {
    const { version } = await import('../../src/version.js')
    expect(JSON.parse(readFileSync('package.json', 'utf8'))).toMatchObject({ version })
  })
})
