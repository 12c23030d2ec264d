import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith, kaoqin } from '../stage.js'
import { envelope, punches, usual } from '../spill/small-crew.js'
import { atOnce, judgedShards, shardsIn } from '../ways.js'

const bad = { userid: 'bob', checkin_time: 'x' }

describe('kaoqin shard', () => {
  it('says what it wrote, in both languages, and tells the problems of what all shards share', async () => {
    const folder = folderWith({ ...usual, 'what.json': { is: 'this' } })
    const into = join(folderWith(), 'shards')
    const en = await kaoqin(['shard', '--people', '2', '--out', into, folder])
    const zh = await kaoqin(['shard', '--people', '2', '--out', into, '--lang', 'zh', '--quiet', folder])
    expect(en).toMatchObject({ code: 0, out: `2 shards written into ${into}\n` })
    expect(en.err).toContain('what.json')
    expect(zh).toEqual({ code: 0, out: `在 ${into} 写了 2 片\n`, err: '' })
    expect(readdirSync(into)).toEqual(['company.json', 'shard-00000.ndjson', 'shard-00001.ndjson'])
  })
  it('comes to the same parts for files in any order', async () => {
    const folder = folderWith(usual)
    const files = readdirSync(folder).map((file) => join(folder, file))
    const [one, other] = [join(folderWith(), 'a'), join(folderWith(), 'b')]
    await kaoqin(['shard', '--people', '1', '--out', one, ...files])
    await kaoqin(['shard', '--people', '1', '--out', other, ...files.toReversed()])
    const judged = (shards: string) =>
      Promise.all(shardsIn(shards).map((file) => kaoqin(['judge-shard', join(shards, file)])))
    expect(await judged(other)).toEqual(await judged(one))
    expect(shardsIn(one)).toHaveLength(3)
  })
  it('needs a folder to write into, people to put into a shard, and something to judge', async () => {
    const folder = folderWith(usual)
    const without = await kaoqin(['shard', folder])
    expect(without.code).toBe(2)
    expect(without.err).toContain('--out <DIR>')
    for (const seen of ['0', '-3', 'all', '1000001']) {
      const { code, err } = await kaoqin(['shard', '--people', seen, '--out', join(folder, 'x'), folder])
      expect(code).toBe(2)
      expect(err).toContain('--people')
    }
    const { code, err } = await kaoqin([
      'shard',
      '--out',
      join(folder, 'x'),
      folderWith({ 'a.json': { checkindata: [] } }),
    ])
    expect(code).toBe(2)
    expect(err).toContain('nothing to do')
  })
  it('cannot write where a file is', async () => {
    const folder = folderWith({ ...usual, taken: 'x' })
    const { code, err } = await kaoqin(['shard', '--out', join(folder, 'taken'), join(folder, 'rules.json'), folder])
    expect(code).toBe(2)
    expect(err).toContain('taken')
  })
  it('does not cut workbooks', async () => {
    const folder = folderWith({ 'a.xlsx': new Uint8Array([0x50, 0x4b, 3, 4, 0]) })
    for (const [lang, words] of [
      ['en', 'cannot be cut'],
      ['zh', '不能分片'],
    ] as const) {
      const { code, err } = await kaoqin(['shard', '--lang', lang, '--out', join(folder, 'x'), join(folder, 'a.xlsx')])
      expect(code).toBe(2)
      expect(err).toContain(words)
    }
  })
})

describe('kaoqin judge-shard', () => {
  it('is a filter: from a file and from standard input the same line, twice the same', async () => {
    const { shards } = await judgedShards([folderWith(usual)])
    const [first = ''] = shardsIn(shards)
    const ofFile = await kaoqin(['judge-shard', join(shards, first)])
    const stdin = readFileSync(join(shards, first))
    expect(ofFile.out.split('\n')).toHaveLength(2)
    expect(JSON.parse(ofFile.out)).toMatchObject({ schema: 'kaoqin/partial@1', shard: 0, of: 3, people: ['amy'] })
    expect(await kaoqin(['judge-shard'], { stdin })).toEqual(ofFile)
    expect(await kaoqin(['judge-shard', '-'], { stdin })).toEqual(ofFile)
  })
  it('judges nothing that is no whole shard of this edition', async () => {
    const { shards } = await judgedShards([folderWith(usual)])
    const text = readFileSync(join(shards, 'shard-00001.ndjson'), 'utf8')
    const [head = '', ...rows] = text.trimEnd().split('\n')
    const texts = {
      'no file that kaoqin shard wrote': ['', '\n', 'what', '{}', 'null', rows.join('\n')],
      'another edition': [text.replace(/"tool":"[^"]+"/, '"tool":"kaoqin 0.0.1"')],
      damaged: [head, [head, ...rows.slice(1)].join('\n'), text.slice(0, -9), [head, ...rows, rows[0]].join('\n')],
    }
    expect(rows.length).toBeGreaterThan(1)
    for (const [words, stdins] of Object.entries(texts))
      for (const stdin of stdins) {
        const en = await kaoqin(['judge-shard'], { stdin })
        expect(en).toMatchObject({ code: 2, out: '' })
        expect(en.err).toContain(words)
        expect((await kaoqin(['judge-shard', '--lang', 'zh'], { stdin })).err).toMatch(/[一-龥]{4}/)
      }
  })
  it('says which file it cannot read', async () => {
    const { code, err } = await kaoqin(['judge-shard', 'nowhere.ndjson'])
    expect(code).toBe(2)
    expect(err).toContain('nowhere.ndjson')
  })
})

describe('kaoqin merge', () => {
  const folder = () => folderWith({ ...usual, 'bad.json': envelope('checkindata', [bad]) })
  const merged = (shards: string, ...words: readonly string[]) =>
    kaoqin(['merge', '--format', 'json', '--shards', shards, ...words])

  it('prints what the audit prints, from a folder of parts, from files in any order, and from one file of all', async () => {
    const input = folder()
    const expected = await atOnce([input])
    const { shards, parts } = await judgedShards([input])
    const files = readdirSync(parts).map((file) => join(parts, file))
    const all = join(
      folderWith({ 'all.ndjson': files.map((file) => readFileSync(file, 'utf8')).join('') }),
      'all.ndjson',
    )
    for (const words of [[parts], files, files.toReversed(), [all]])
      expect(await merged(shards, ...words)).toEqual(expected)
    expect(expected.code).toBe(1)
    expect(expected.err).toContain('bad.json')
  })
  it('writes files as the audit does, and says nothing else where it shall be quiet', async () => {
    const input = folder()
    const into = folderWith()
    const { shards, parts } = await judgedShards([input])
    const words = (name: string) => ['--quiet', '--csv', join(into, `${name}.csv`), '--out', join(into, `${name}.json`)]
    expect(await merged(shards, ...words('merged'), parts)).toEqual({ code: 1, out: '', err: '' })
    await kaoqin(['audit', '--format', 'json', ...words('audit'), input])
    for (const ending of ['csv', 'json'])
      expect(readFileSync(join(into, `merged.${ending}`), 'utf8')).toBe(
        readFileSync(join(into, `audit.${ending}`), 'utf8'),
      )
  })
  it('misses parts, by the names of their shards, in both languages', async () => {
    const { shards, parts } = await judgedShards([folder()])
    rmSync(join(parts, 'shard-00001.ndjson'))
    const en = await merged(shards, parts)
    expect(en).toMatchObject({ code: 2, out: '' })
    expect(en.err).toContain('the results of 1 shards are missing: shard-00001.ndjson')
    expect((await merged(shards, '--lang', 'zh', parts)).err).toContain('缺少 1 片的结果：shard-00001.ndjson')
  })
  it('counts nobody twice', async () => {
    const { shards, parts } = await judgedShards([folder()])
    cpSync(join(parts, 'shard-00001.ndjson'), join(parts, 'again.ndjson'))
    const { code, err } = await merged(shards, parts)
    expect(code).toBe(2)
    expect(err).toContain('the result of shard 1 is there twice')
    expect((await merged(shards, '--lang', 'zh', parts)).err).toContain('第 1 片的结果出现两次')
  })
  it.each([
    ['other input', async () => judgedShards([folderWith({ ...usual, 'punches.json': { checkindata: punches } })])],
    ['other people', async () => judgedShards([folder()], ['--users', 'amy'])],
    ['another question', async () => judgedShards([folder()], ['--ignore', 'late.count'])],
  ])('takes no part of %s', async (_, others) => {
    const { shards } = await judgedShards([folder()])
    const { parts } = await others()
    const { code, err } = await merged(shards, parts)
    expect(code).toBe(2)
    expect(err).toContain('belongs to another audit')
  })
  it('takes no line that is no part, or half a one', async () => {
    const { shards, parts } = await judgedShards([folder()])
    const file = join(parts, 'shard-00002.ndjson')
    const text = readFileSync(file, 'utf8')
    for (const damaged of [text.slice(0, -20), '{}', 'null', `${text}[]\n`]) {
      writeFileSync(file, damaged)
      const { code, err } = await merged(shards, parts)
      expect(code).toBe(2)
      expect(err).toContain('is no result of kaoqin judge-shard')
    }
  })
  it('needs the shards as they were written, since causes are sought in them', async () => {
    const { shards, parts } = await judgedShards([folder()])
    const shard = join(shards, 'shard-00000.ndjson')
    writeFileSync(shard, readFileSync(shard, 'utf8').slice(0, -5))
    expect((await merged(shards, parts)).err).toContain('incomplete or damaged')
    rmSync(shard)
    expect(await merged(shards, parts)).toMatchObject({ code: 2, out: '' })
    const company = join(shards, 'company.json')
    const text = readFileSync(company, 'utf8')
    for (const [wrong, words] of [
      [text.replace(/"tool":"[^"]+"/, '"tool":"kaoqin 0.0.1"'), 'another edition'],
      [text.slice(0, 99), 'no file that kaoqin shard wrote'],
      ['[]', 'no file that kaoqin shard wrote'],
    ] as const) {
      writeFileSync(company, wrong)
      const { code, err } = await merged(shards, parts)
      expect(code).toBe(2)
      expect(err).toContain(words)
    }
    rmSync(company)
    expect((await merged(shards, parts)).err).toContain('company.json')
  })
  it('needs a folder of shards, and parts', async () => {
    for (const words of [
      ['merge', 'x'],
      ['merge', '--shards', 'x'],
    ]) {
      const { code, err } = await kaoqin(words)
      expect(code).toBe(2)
      expect(err).toMatch(/--shards|nothing to read/)
    }
  })
})

describe('the help of the three commands', () => {
  it.each([
    [
      'shard',
      'cuts large input into shards of people, to be judged on many machines',
      '把大批数据按人分片，分到多台机器判定',
    ],
    ['judge-shard', 'judges shards, each as soon as it is complete: a filter', '判定分片：标准输入读入'],
    ['merge', 'puts the results of all shards together into the report of an audit', '把各片结果合成一份核对报告'],
  ])('of %s says what it does and how the three work together, in both languages', async (command, en, zh) => {
    const [english, chinese] = [await kaoqin([command, '--help']), await kaoqin([command, '--help', '--lang', 'zh'])]
    expect(english.code).toBe(0)
    expect(english.out).toContain(en)
    expect(english.out).toContain('kaoqin merge --shards shards/ parts/ --format json')
    expect(chinese.out).toContain(zh)
    expect(chinese.out).toContain('kaoqin merge --shards 分片/ 结果/ --format json')
  })
})
