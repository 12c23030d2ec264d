import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesAhead } from '../../../src/shell/files/files-ahead.js'
import { folderWith } from '../stage.js'

describe('files one after the other', () => {
  it('come in the order of their paths, whole, however long they are', async () => {
    const long = 'x'.repeat(3_000_000)
    const folder = folderWith({ 'a.json': 'one', 'b.json': '', 'c.json': long })
    const paths = ['c.json', 'a.json', 'b.json', 'a.json'].map((name) => join(folder, name))
    expect(await read(paths)).toEqual([long, 'one', '', 'one'].map((text, i) => [paths[i], text]))
  })

  it('are on their way while the one before is worked on: what is gone by then has been read', async () => {
    const folder = folderWith({ 'a.json': 'one', 'b.json': 'two', 'c.json': 'three' })
    const paths = ['a.json', 'b.json', 'c.json'].map((name) => join(folder, name))
    const texts: string[] = []
    for await (const { path, bytes } of filesAhead(paths, () => undefined)) {
      texts.push(String(await bytes))
      if (path === paths[0]) rmSync(paths[1]!)
    }
    expect(texts).toEqual(['one', 'two', 'three'])
  })

  it('cost themselves alone where they cannot be read', async () => {
    const folder = folderWith({ 'a.json': 'one', 'c.json': 'three' })
    const paths = ['missing.json', 'a.json', '.', 'c.json'].map((name) => join(folder, name))
    expect((await read(paths)).map(([, text]) => text)).toEqual(['ENOENT', 'one', 'EISDIR', 'three'])
  })

  it('are asked of who has them where they are none, each when its turn has come or the one before it', async () => {
    const asked: string[] = []
    const folder = folderWith({ 'a.json': 'one' })
    const found = await read([join(folder, 'a.json'), '-'], (path) => {
      asked.push(path)
      return path === '-' ? Promise.resolve(Buffer.from('piped')) : undefined
    })
    expect(found.map(([, text]) => text)).toEqual(['one', 'piped'])
    expect(asked).toEqual([join(folder, 'a.json'), '-'])
  })

  it('stand where they were read until the next one is asked for, small ones in one room', async () => {
    const folder = folderWith({ 'a.json': 'one', 'b.json': 'three', 'c.json': 'two' })
    const rooms = new Set<ArrayBufferLike>()
    const texts: string[] = []
    for await (const { bytes } of filesAhead(
      ['a.json', 'b.json', 'c.json'].map((name) => join(folder, name)),
      () => undefined,
    )) {
      const read = await bytes
      await new Promise((done) => setImmediate(done))
      texts.push(String(read))
      rooms.add(read.buffer)
    }
    expect(texts).toEqual(['one', 'three', 'two'])
    expect(rooms.size).toBe(1)
  })

  it('are none where there are no paths', async () => expect(await read([])).toEqual([]))
})

// Helpers

async function read(paths: readonly string[], from: Parameters<typeof filesAhead>[1] = () => undefined) {
  const told: Array<readonly [string, string]> = []
  for await (const { path, bytes } of filesAhead(paths, from))
    told.push([path, await bytes.then(String, (error: unknown) => String(Object(error).code))])
  return told
}
