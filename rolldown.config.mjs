import { readFileSync } from 'node:fs'

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

// One file for the command with everything in it but the page: only a command that writes one reads it.
const command = {
  input: 'src/shell/cli/main.ts',
  platform: 'node',
  external: [/^node:/],
  output: { file: 'dist/kaoqin.js', format: 'esm', banner: '#!/usr/bin/env node', codeSplitting: false },
  checks: { eval: false },
}

export default [page, command]
