import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** What an HTML report carries: its script as one file for browsers, and its style beside it. */
const page = {
  input: 'src/shell/html/page/main.tsx',
  platform: 'browser',
  resolve: { alias: { 'csv-stringify/sync': 'csv-stringify/browser/esm/sync' } },
  output: { file: 'dist/report-page.js', format: 'iife', minify: true },
  plugins: [
    {
      name: 'the style beside the script',
      generateBundle() {
        const source = readFileSync('src/shell/html/page/report.css', 'utf8')
        this.emitFile({ type: 'asset', fileName: 'report-page.css', source })
      },
    },
  ],
  checks: { eval: false },
}

/**
 * The command: `kaoqin.js` holds what `--help` needs, and each command loads its own pieces. They lie beside it, so that whatever is found
 * by its place, such as the page, is found from all of them.
 */
const command = {
  input: { kaoqin: 'src/shell/cli/main.ts' },
  platform: 'node',
  external: [/^node:/, 'piscina'],
  output: {
    dir: 'dist',
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'kaoqin-[name].js',
    banner: ({ isEntry }) => (isEntry ? '#!/usr/bin/env node' : ''),
  },
  plugins: [
    {
      name: 'no piece of a build before',
      renderStart({ dir }) {
        const built = existsSync(dir) ? readdirSync(dir) : []
        for (const name of built) if (/^kaoqin-.*[.]js$/.test(name)) rmSync(join(dir, name))
      },
    },
  ],
  checks: { eval: false },
}

// A worker of a large audit: `piscina` starts it, and is not bundled, as it has files of its own.
const worker = {
  input: 'src/shell/shards/judge-worker.ts',
  platform: 'node',
  external: [/^node:/],
  output: { file: 'dist/judge-worker.js', format: 'esm', codeSplitting: false },
  checks: { eval: false },
}

export default [page, command, worker]
