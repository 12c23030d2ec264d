/** Finds the soak alone, and lets its progress through as it comes. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['test/reference/*.soak.ts'], testTimeout: 0, disableConsoleIntercept: true },
})
