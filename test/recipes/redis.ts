/** A Redis of this host, where there is one: it comes from no package registry. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { NoServer, Server } from './server.js'

/** `KAOQIN_REDIS`: the address of one that runs (`redis://…`). */
export const startRedis = async (): Promise<Server | NoServer> => {
  const own = process.env['KAOQIN_REDIS']
  if (own !== undefined) return { address: own, stop: async () => {} }
  if (spawnSync('redis-server', ['--version']).status !== 0)
    return { because: 'there is no redis-server here, and KAOQIN_REDIS names no other (redis://…)' }
  const folder = mkdtempSync(join(tmpdir(), 'kaoqin-redis-'))
  const address = join(folder, 'socket')
  const words = ['--port', '0', '--unixsocket', address, '--save', '', '--dir', folder]
  const server = spawn('redis-server', words, { stdio: ['ignore', 'pipe', 'ignore'] })
  const ended = new Promise<void>((done) => server.once('close', () => done()))
  const stop = async (): Promise<void> => {
    server.kill('SIGKILL')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  return new Promise((resolve, reject) => {
    let said = ''
    server.once('error', reject)
    void ended.then(() => reject(new Error(`Redis ended: ${said}`)))
    server.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (/ready to accept connections/i.test(said)) resolve({ address, stop })
    })
  })
}
