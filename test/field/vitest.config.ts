/** The checks against real data: a command of their own, since the data is not part of the project. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: { include: ['test/field/**/*.field.ts'], testTimeout: 120_000 },
})
