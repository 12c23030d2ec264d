import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { version } from '../../src/version.js'
import { laterCommands } from '../../src/shell/cli/help.js'
import { folderWith, kaoqin, tiny } from './stage.js'

const mistake = async (words: string, lang = 'en'): Promise<string> => {
  const { code, out, err } = await kaoqin(`${words} --lang ${lang}`)
  expect([code, out]).toEqual([2, ''])
  return err
}

describe('a wrong command line', () => {
  it.each([
    ['audti x', 'there is no command “audti”. Did you mean audit?', '没有“audti”这个命令。是不是想用 audit？'],
    [
      `audit ${tiny} --fro 2026-01-01`,
      'there is no option “--fro”. Did you mean --from?',
      '没有“--fro”这个选项。是不是想用 --from？',
    ],
    ['audit', 'nothing to read was named', '没有说明要读什么'],
    [`explain ${tiny} --user ZhangSan`, 'option --date <D> is needed', '缺少选项 --date <D>'],
    [`audit ${tiny} --from 2026-2-3`, '--from needs a date such as 2026-02-03, not “2026-2-3”', '--from 需要日期'],
    [`audit ${tiny} --to 2026-02-30`, '--to needs a date', '--to 需要日期'],
    [`audit ${tiny} --from 2026-02-03 --to 2026-02-01`, 'lies after', '晚于'],
    [`audit ${tiny} --zone Asia/Shangai`, 'Did you mean Asia/Shanghai?', '是不是想用 Asia/Shanghai？'],
    [`audit ${tiny} --as-of yesterday`, '--as-of needs an instant', '--as-of 需要时刻'],
    [
      `audit ${tiny} --ignore late.secs`,
      'there is no measure “late.secs”. Did you mean late.seconds?',
      '是不是想用 late.seconds？',
    ],
    [
      `audit ${tiny} --format yaml`,
      '--format is one of text, json, ndjson, csv',
      '--format 是 text、json、ndjson、csv 之一',
    ],
    [`explain ${tiny} --user ZhangSan --date 2020-09-03 --format csv`, '--format is one of text, json, ndjson', '之一'],
    [`audit ${tiny} --users ZhangSna`, 'userid “ZhangSna”. Did you mean ZhangSan?', '是不是想用 ZhangSan？'],
    [
      `explain ${tiny} --user zhang --date 2020-09-03`,
      'nobody in this input has the userid “zhang”',
      '没有账号“zhang”',
    ],
    [
      `explain ${tiny} --user ZhangSan --month 2020-13`,
      '--month needs a month such as 2026-02, not “2020-13”',
      '--month 需要月份，如 2026-02，而不是“2020-13”',
    ],
    [
      `explain ${tiny} --user ZhangSan --month 2020-09 --date 2020-09-03`,
      'give either --date or --month, not both',
      '--date 和 --month 只能给一个',
    ],
  ])('“%s” ends with 2 and says what to do', async (words, en, zh) => {
    expect(await mistake(words)).toContain(en)
    expect(await mistake(words, 'zh')).toContain(zh)
  })

  it('names every mistake, not the first', async () => {
    const said = await mistake(`audit ${tiny} --from x --ignore late.secs,wroked.seconds --format yaml`)
    expect(said.trim().split('\n')).toHaveLength(4)
  })

  it('refuses a language it does not speak', async () =>
    expect((await kaoqin(`audit ${tiny} --lang fr`)).err).toContain('--lang is zh or en, not “fr”'))

  it.each(['', '--lang en', 'help nosuch'])(
    'without a command (“%s”) ends with 2 and shows the help',
    async (words) => {
      const { code, out, err } = await kaoqin(words)
      expect([code, out]).toEqual([2, ''])
      expect(err).toContain('kaoqin audit february/')
    },
  )

  it.each(laterCommands)('does not pretend to know %s', async (name) => {
    const { code, err } = await kaoqin([name, '--any', 'thing', '-x'])
    expect([code, err]).toEqual([2, `kaoqin: kaoqin ${name} is not yet in this edition\n`])
  })
})

describe('nothing to work on', () => {
  it('ends with 2 and tells what was looked for in an empty folder', async () => {
    const { code, err } = await kaoqin(`audit ${folderWith()}`)
    expect(code).toBe(2)
    expect(err).toContain('.json, .ndjson, .jsonl')
    expect(err).toContain('No document could be read')
  })
  it('ends with 2 for a path that does not exist', async () => {
    const { code, err } = await kaoqin('audit no/such/folder')
    expect([code, err.includes('no/such/folder')]).toEqual([2, true])
  })
  it('ends with 2 when there is neither a rule nor a report', async () => {
    const { code, err } = await kaoqin(`audit ${tiny}/punches.ndjson`)
    expect(code).toBe(2)
    expect(err).toContain('neither a rule (getcheckinoption) nor an official')
  })
  it('tells it even with --quiet', async () => expect((await kaoqin(`audit ${folderWith()} --quiet`)).err).not.toBe(''))
})

describe('help', () => {
  it('goes to standard output and ends with 0, in both languages', async () => {
    const en = await kaoqin('audit --help')
    const zh = await kaoqin('audit --help --lang zh')
    expect([en.code, en.err, zh.code]).toEqual([0, '', 0])
    expect(en.out).toContain('Exit codes: 0 done, nothing differs')
    expect(zh.out).toContain('退出码：0 完成且没有差异')
    expect(zh.out).toContain('选项：')
  })
  it('names every option of the contract', async () => {
    const { out } = await kaoqin('audit --help')
    const options = [
      'from',
      'to',
      'users',
      'zone',
      'as-of',
      'policies',
      'approvals',
      'known',
      'ignore',
      'strict',
      'lang',
      'format',
      'out',
      'no-color',
      'quiet',
      'help',
    ]
    for (const option of options) expect(out).toContain(`--${option}`)
  })
  it('does not list what does not work yet among the commands', async () => {
    const { out } = await kaoqin('--help')
    expect(out.split('Examples:')[0]).not.toContain('describe')
    expect(out).toContain('Not yet in this edition: lint')
  })
})

describe('the version', () => {
  it('is that of the package', async () => {
    const { version: packaged } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(version).toBe(packaged)
    expect(await kaoqin('--version')).toEqual({ code: 0, out: `${packaged}\n`, err: '' })
  })
})
