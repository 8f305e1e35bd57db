import path from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname, 'contentlayer/generated': path.join(import.meta.dirname, '.contentlayer/generated') } },
  test: { include: ['tests/**/*.test.ts'], restoreMocks: true },
})
