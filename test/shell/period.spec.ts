import { describe, expect, it } from 'vitest'
import { folderWith, kaoqin, tiny, tinyWith } from './stage.js'

/** 0:00 of a day of September 2020 in Shanghai; 2020-09-03 began at 1599062400. */
const midnight = (day: number): number => 1_599_062_400 + (day - 3) * 86_400
const periodOf = async (folder: string) => JSON.parse((await kaoqin(`audit ${folder} --format json`)).out).period

describe('the period', () => {
  it('is what the month reports were asked for, where no day report names a date', async () => {
    const request = { starttime: midnight(1), endtime: midnight(30), useridlist: ['ZhangSan'] }
    const response = { datas: [{ base_info: { acctid: 'ZhangSan' }, summary_info: { work_days: 22 } }] }
    const folder = tinyWith({ 'reports.json': { endpoint: 'getcheckin_monthdata', request, response } })
    expect(await periodOf(folder)).toEqual({ from: '2020-09-01', to: '2020-09-30' })
  })

  it('does not gain a day by punches fetched into its small hours', async () => {
    const request = { starttime: midnight(1), endtime: midnight(5) + 4 * 3600 }
    const response = { checkindata: [{ userid: 'ZhangSan', checkin_time: midnight(3) + 38_827 }] }
    const folder = tinyWith({ 'reports.json': undefined, 'punches.ndjson': '', 'punches.json': { request, response } })
    expect(await periodOf(folder)).toEqual({ from: '2020-09-01', to: '2020-09-04' })
  })

  it.each([
    [`audit ${tiny} --from 2020-09-04`, 'kaoqin: --from 2020-09-04 lies after the last date of the data, 2020-09-03'],
    [`recompute ${tiny} --to 2020-09-02`, 'kaoqin: --to 2020-09-02 lies before the first date of the data, 2020-09-03'],
    [`audit ${tiny} --from 2020-09-04 --lang zh`, 'kaoqin: --from 2020-09-04 晚于数据的最后一天 2020-09-03'],
    [`recompute ${tiny} --to 2020-09-02 --lang zh`, 'kaoqin: --to 2020-09-02 早于数据的第一天 2020-09-03'],
  ])('is not an empty one that agrees with everything: %s', async (words, told) => {
    const { code, out, err } = await kaoqin(words)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(told)
  })

  it.each(['audit', 'recompute'])('must be told to %s where nothing names a date', async (command) => {
    const folder = tinyWith({ 'reports.json': undefined, 'punches.ndjson': undefined })
    const { code, out, err } = await kaoqin(`${command} ${folder}`)
    expect([code, out]).toEqual([2, ''])
    expect(err).toBe('kaoqin: nothing in this input names a date: say with --from and --to which dates are meant\n')
    expect((await kaoqin(`${command} ${folder} --lang zh`)).err).toBe(
      'kaoqin: 这些数据里没有日期：请用 --from 和 --to 指明范围\n',
    )
    expect((await kaoqin(`recompute ${folder} --from 2020-09-03 --to 2020-09-03`)).code).toBe(0)
  })
})

describe('a path that was typed', () => {
  it('and does not exist ends the command, since what it held would be missing from every figure', async () => {
    const slip = `${folderWith()}/punchs.json`
    const { code, out, err } = await kaoqin(`audit ${tiny} ${slip}`)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(`kaoqin: there is no file or folder ${slip}\n`)
    expect((await kaoqin(`audit ${tiny} ${slip} --lang zh`)).err).toContain(`kaoqin: 没有文件或文件夹 ${slip}\n`)
  })
})
