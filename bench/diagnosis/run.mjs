/** Bundles the bench as the command itself is bundled, and runs it: `npm run bench:diagnosis -- 12345 --json`. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'

const folder = mkdtempSync(join(tmpdir(), 'kaoqin-bench-'))
const bundle = await rolldown({
  input: fileURLToPath(new URL('main.ts', import.meta.url)),
  platform: 'node',
  external: [/^node:/],
  checks: { eval: false },
  treeshake: { moduleSideEffects: true },
  logLevel: 'silent',
})
const file = join(folder, 'bench.mjs')
await bundle.write({ file, format: 'esm', codeSplitting: false })
await bundle.close()
try {
  await import(pathToFileURL(file).href)
} finally {
  rmSync(folder, { recursive: true })
}
