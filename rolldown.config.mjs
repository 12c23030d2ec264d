// One file for the command with everything in it: nothing is looked up on disk, and what a command does not need never runs.
export default {
  input: 'src/shell/cli/main.ts',
  platform: 'node',
  external: [/^node:/],
  output: { file: 'dist/kaoqin.js', format: 'esm', banner: '#!/usr/bin/env node', codeSplitting: false },
  checks: { eval: false },
}
