import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { faultKinds } from '../../../src/shell/synth/faults/names.js'
import { folderWith, kaoqin } from '../stage.js'

const answersIn = (folder: string) => JSON.parse(readFileSync(join(folder, 'answers.json'), 'utf8'))

describe('kaoqin synth', () => {
  it('writes a company that an audit agrees with, and says what to do next', async () => {
    const folder = join(folderWith(), 'sample')
    const { code, out } = await kaoqin(['synth', '--people', '8', '--faults', 'none', '--out', folder])
    expect(code).toBe(0)
    expect(out).toContain('Made up 8 people')
    expect(out).toContain(`kaoqin audit ${folder}/company`)
    const audited = await kaoqin(['audit', `${folder}/company`, '--quiet'])
    expect([audited.code, audited.err]).toEqual([0, ''])
    expect(audited.out).toMatch(/(\d+) person-days: \1 identical/)
  })
  it('keeps the answers beside the company, where an audit does not read them', async () => {
    const folder = folderWith()
    await kaoqin(['synth', '--people', '12', '--faults', 'missing-day', '--seed', '3', '--out', folder])
    expect(readdirSync(folder).toSorted()).toEqual(['answers.json', 'company'])
    expect(answersIn(folder)).toMatchObject({
      schema: 'kaoqin/answers@1',
      seed: 3,
      month: '2026-05',
      people: 12,
      faults: [{ id: 'missing-day-1', kind: 'missing-day', expects: { unmatched: 'ours' } }],
    })
    const { code, out } = await kaoqin(['audit', `${folder}/company`, '--format', 'json'])
    expect(code).toBe(1)
    expect(JSON.parse(out).unmatched).toEqual([{ ...answersIn(folder).faults[0].where[0], side: 'ours' }])
  })
  it('says in Chinese what it wrote', async () => {
    const folder = folderWith()
    const { out } = await kaoqin(['synth', '--people', '3', '--faults', 'none', '--out', folder, '--lang', 'zh'])
    expect(out).toContain('已编 3 人')
    expect(out).toContain('埋入 0 处差错')
  })
  it('does not write into a folder that holds something, unless it wrote that itself and is told to replace it', async () => {
    const folder = folderWith({ 'mine.txt': 'mine' })
    const refused = await kaoqin(['synth', '--people', '3', '--out', folder])
    expect([refused.code, refused.out]).toEqual([2, ''])
    expect(refused.err).toContain('is not empty')
    const forced = await kaoqin(['synth', '--people', '3', '--out', folder, '--overwrite'])
    expect(forced.err).toContain('mine.txt, which kaoqin synth did not write')
    expect(readdirSync(folder)).toEqual(['mine.txt'])

    const own = folderWith()
    await kaoqin(['synth', '--people', '3', '--faults', 'none', '--out', own])
    writeFileSync(join(own, 'company', 'left-over.json'), '{}')
    expect((await kaoqin(['synth', '--people', '3', '--faults', 'none', '--out', own])).code).toBe(2)
    const again = await kaoqin(['synth', '--people', '3', '--faults', 'none', '--out', own, '--overwrite'])
    expect(again.code).toBe(0)
    expect(existsSync(join(own, 'company', 'left-over.json'))).toBe(false)
  })
  it.each([
    ['--people 0', 'whole number from 1 to 100000, not “0”', '--people 需要'],
    ['--people many', 'not “many”', '而不是“many”'],
    ['--month 2026-13', '--month needs a month', '--month 需要'],
    ['--month 1900-01', 'from 1980-01', '1980-01'],
    ['--seed -1', '--seed needs a whole number', '--seed 需要'],
    [
      '--faults punch-mising',
      'no kind of fault “punch-mising”. Did you mean punch-missing?',
      '是不是想用 punch-missing？',
    ],
    ['--faults policy,other-zone', 'policy, other-zone are each about the whole company', '关乎整个公司'],
    ['--people 6000 --faults other-zone', 'other-zone is about the whole company, of at most 5000', '最多 5000'],
    ['--faults ,', '--faults is empty', '--faults 后面是空的'],
  ])('refuses “%s” and says what it needs', async (words, en, zh) => {
    const folder = folderWith()
    const told = async (lang: string) => await kaoqin(['synth', '--out', folder, ...words.split(' '), '--lang', lang])
    expect((await told('en')).code).toBe(2)
    expect((await told('en')).err).toContain(en)
    expect((await told('zh')).err).toContain(zh)
    expect(readdirSync(folder)).toEqual([])
  })
  it('names every mistake, not the first', async () => {
    const { err } = await kaoqin('synth --people 0 --seed x --month y --faults z')
    expect(err.trim().split('\n')).toHaveLength(5)
    expect(err).toContain('option --out <DIR> is needed')
  })
  it.each(['en', 'zh'])('has help that lists every kind of fault (%s)', async (lang) => {
    const { code, out } = await kaoqin(`synth --help --lang ${lang}`)
    expect(code).toBe(0)
    for (const kind of faultKinds) expect(out).toContain(` ${kind}`)
    expect(out).toContain('kaoqin audit')
  })
  it('says what is in the way when it cannot write', async () => {
    const folder = folderWith({ file: 'x' })
    const { code, err } = await kaoqin(['synth', '--people', '1', '--out', join(folder, 'file', 'below')])
    expect(code).toBe(2)
    expect(err).toContain('cannot write')
  })
})
