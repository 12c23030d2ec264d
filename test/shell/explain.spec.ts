import { describe, expect, it } from 'vitest'
import { kaoqin, tiny, tinyWith } from './stage.js'

const words = `explain --user ZhangSan --date 2020-09-03 ${tiny}`

describe('kaoqin explain', () => {
  it('names the verdicts, the punches and where they went', async () => {
    const { code, out } = await kaoqin(words)
    expect(code).toBe(0)
    expect(out.split('\n').slice(0, 2)).toEqual(['2020-09-03 Thu · 张三 ZhangSan', 'late 1 min, left early 1 min'])
    expect(out).toMatch(/2020-09-03 10:47:07 +in-punch/)
    expect(out).toMatch(/2020-09-03 10:47:38 +out-punch/)
  })

  it('says the same in Chinese', async () => {
    const { out } = await kaoqin(`${words} --lang zh`)
    expect(out.split('\n')[1]).toBe('迟到 1 分钟，早退 1 分钟')
    expect(out).toMatch(/2020-09-03 10:47:07 +上班卡/)
  })

  it('prints the shape of the contract as JSON: every raw record once', async () => {
    const explained = JSON.parse((await kaoqin(`${words} --format json`)).out)
    expect(explained).toMatchObject({
      userid: 'ZhangSan',
      date: '2020-09-03',
      rule: { groupid: 10, kind: 'fixed' },
      day: 'work',
    })
    expect(explained.punches.map(({ at, used }: { at: number; used: string }) => [at, used])).toEqual([
      [1_599_101_227, 'in'],
      [1_599_101_258, 'out'],
    ])
    expect(explained.verdicts).toMatchObject([
      { status: 'late', seconds: 60 },
      { status: 'early', seconds: 60 },
    ])
  })

  it('says why a punch counts: free hours are no rest day', async () => {
    const group = { grouptype: 3, groupid: 3, groupname: '自由班', checkindate: [{ workdays: [1, 2, 3, 4, 5] }] }
    const rules = { info: [{ userid: 'ZhangSan', group }] }
    const { out } = await kaoqin(
      `explain --user ZhangSan --date 2020-09-03 --format json ${tinyWith({ 'rules.json': rules })}`,
    )
    expect(JSON.parse(out)).toMatchObject({
      day: 'open',
      punches: [
        { used: 'work', why: 'a punch under free hours' },
        { used: 'work', why: 'a punch under free hours' },
      ],
    })
  })

  it('tells a machine’s own record from the filtered ones beside it', async () => {
    const record = { userid: 'ZhangSan', checkin_time: 1_599_101_000, device_sn: 'S1' }
    const { out } = await kaoqin(
      `explain --user ZhangSan --date 2020-09-03 --format json ${tinyWith({ 'machine.json': { checkindata: [record] } })}`,
    )
    expect(JSON.parse(out).punches[0]).toMatchObject({
      at: 1_599_101_000,
      used: 'unmatched',
      why: expect.stringContaining('filtered records'),
    })
  })

  it('gives no figures of ours for a day that was not judged', async () => {
    const { out } = await kaoqin(
      `explain --user ZhangSan --date 2020-09-03 --format json ${tinyWith({ 'rules.json': { info: [] } })}`,
    )
    expect(JSON.parse(out)).toMatchObject({ day: 'unjudged', figures: {}, official: { 'worked.seconds': 31 } })
  })
})
