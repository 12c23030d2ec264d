import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith, kaoqin, tiny } from './stage.js'

const day = `explain --user ZhangSan --date 2020-09-03 ${tiny}`

describe('kaoqin audit --html', () => {
  it('writes one file beside what it prints, with the answer in the language asked for', async () => {
    const file = join(folderWith(), 'report.html')
    const { code, out } = await kaoqin(`audit ${tiny} --lang zh --html ${file}`)
    expect(code).toBe(0)
    expect(out).toContain('1 个人日：1 一致')
    const html = readFileSync(file, 'utf8')
    expect(html).toMatch(/^<!doctype html>\n<html lang="zh-CN">/)
    expect(html).toContain('<strong>1</strong> / 1 <span>个人日一致</span>')
    expect(html).not.toMatch(/(src|href)="/)
  })

  it('ends with 2 where the file cannot be written', async () => {
    const { code, err } = await kaoqin(`audit ${tiny} --html ${join(folderWith(), 'no', 'report.html')}`)
    expect(code).toBe(2)
    expect(err).toContain('cannot write')
  })
})

describe('kaoqin explain --html', () => {
  it('writes a page without a script, in both languages: the rule says, you punched, therefore', async () => {
    const file = join(folderWith(), 'day.html')
    expect((await kaoqin(`${day} --html ${file}`)).code).toBe(0)
    const html = readFileSync(file, 'utf8')
    expect(html).not.toMatch(/<script/)
    expect(html).toContain('due 10:46, punched 10:47:07, read as 10:47: late 1 min')
    expect(html).toContain('应 10:46，打卡 10:47:07，按 10:47 计：迟到 1 分钟')
  })
})

describe('kaoqin explain --month', () => {
  const month = `explain --user ZhangSan --month 2020-09 ${tiny}`
  it('explains every day of the month: as pages, as a list, a line a day', async () => {
    const { code, out } = await kaoqin(`${month} --format ndjson`)
    expect(code).toBe(0)
    const days = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(days).toHaveLength(30)
    expect(days[2]).toMatchObject({
      date: '2020-09-03',
      verdicts: [{ status: 'late', slot: { section: 0, edge: 'in' } }, { status: 'early' }],
    })
    expect(JSON.parse((await kaoqin(`${month} --format json`)).out)).toEqual(days)
    expect((await kaoqin(month)).out).toContain('2020-09-30 Wed · 张三 ZhangSan')
  })

  it('is one page to print, with the days that somebody may dispute told in full', async () => {
    const file = join(folderWith(), 'month.html')
    expect((await kaoqin(`${month} --html ${file}`)).code).toBe(0)
    const html = readFileSync(file, 'utf8')
    expect(html).toContain('How this month came out')
    expect(html.match(/2020-09-03 Thu/g)).toHaveLength(2)
    expect(html.match(/2020-09-05 Sat/g)).toHaveLength(1)
  })
})
