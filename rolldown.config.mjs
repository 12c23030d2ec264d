// One file for the command: its libraries are bundled, so a user installs only what the library itself needs.
export default {
  input: 'src/shell/cli/main.ts',
  platform: 'node',
  external: [/^node:/, 'date-fns-tz', /^fp-ts/, 'io-ts'],
  output: { file: 'dist/kaoqin.js', format: 'esm', banner: '#!/usr/bin/env node' },
  checks: { eval: false },
}
