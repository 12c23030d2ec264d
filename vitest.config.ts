import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['test/**/*.spec.ts'], exclude: ['test/field/**'], testTimeout: 60_000 },
})
