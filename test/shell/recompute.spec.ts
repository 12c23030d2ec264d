import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith, kaoqin, tiny, tinyWith } from './stage.js'

describe('kaoqin recompute', () => {
  it('prints day reports in the vendor’s shape', async () => {
    const { code, out } = await kaoqin(`recompute ${tiny} --format json`)
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({
      errcode: 0,
      errmsg: 'ok',
      datas: [
        {
          base_info: {
            date: 1_599_062_400,
            record_type: 1,
            name: '张三',
            name_ex: '',
            departs_name: '甲部',
            acctid: 'ZhangSan',
            rule_info: {
              groupid: 10,
              groupname: '两分钟班',
              scheduleid: 0,
              schedulename: '',
              checkintime: [{ work_sec: 38_760, off_work_sec: 38_880 }],
            },
            day_type: 0,
          },
          summary_info: {
            checkin_count: 2,
            regular_work_sec: 31,
            standard_work_sec: 120,
            earliest_time: 38_827,
            lastest_time: 38_858,
          },
          exception_infos: [
            { count: 1, duration: 60, exception: 1 },
            { count: 1, duration: 60, exception: 2 },
          ],
        },
      ],
    })
  })

  it('prints what audit reads as an official report that agrees in everything', async () => {
    const week = '--from 2020-08-31 --to 2020-09-06'
    const ours = await kaoqin(`recompute ${tiny} ${week} --format json`)
    const { out, code } = await kaoqin(`audit ${tinyWith({ 'reports.json': ours.out })} ${week}`)
    expect(out).toContain('7 person-days: 7 identical')
    expect(code).toBe(0)
  })

  it('has a row for every day of the period, rest days included, by date', async () => {
    const { out } = await kaoqin(`recompute ${tiny} --from 2020-09-04 --to 2020-09-06 --format csv`)
    const [head = [], ...rows] = out
      .trim()
      .split('\r\n')
      .map((row) => row.split(','))
    const days = rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i]])))
    // 2020-09-04 was a Friday, and nobody punched: absent for its two minutes. Then a weekend.
    expect(days).toMatchObject([
      { date: '2020-09-04', dayType: 'work', 'absence.count': '1', 'absence.seconds': '120', 'earliest.seconds': '' },
      { date: '2020-09-05', dayType: 'rest', 'absence.count': '0', 'standard.seconds': '0' },
      { date: '2020-09-06', dayType: 'rest', 'absence.count': '0', 'standard.seconds': '0' },
    ])
  })

  it('marks days that are not over', async () => {
    const { out } = await kaoqin(`recompute ${tiny} --as-of 2020-09-03T10:47:00 --format json`)
    expect(JSON.parse(out).datas[0]).toMatchObject({ _state: 'provisional' })
  })

  it('prints month reports with --month', async () => {
    const { out } = await kaoqin(`recompute ${tiny} --month --format json`)
    expect(JSON.parse(out).datas).toEqual([
      {
        base_info: {
          record_type: 1,
          name: '张三',
          name_ex: '',
          departs_name: '甲部',
          acctid: 'ZhangSan',
          rule_info: { groupid: 10, groupname: '两分钟班' },
        },
        summary_info: {
          work_days: 1,
          regular_days: 0,
          rest_days: 0,
          except_days: 1,
          regular_work_sec: 31,
          standard_work_sec: 120,
        },
        exception_infos: [
          { count: 1, duration: 60, exception: 1 },
          { count: 1, duration: 60, exception: 2 },
        ],
      },
    ])
  })

  it('prints a table for people by default, in both languages', async () => {
    expect((await kaoqin(`recompute ${tiny}`)).out.split('\n')[1]).toBe(
      '  2020-09-03 Thu   张三 ZhangSan   workday   10:47:07   10:47:38   31 s     2 min      late 1 min, left early 1 min',
    )
    expect((await kaoqin(`recompute ${tiny} --lang zh`)).out).toContain('迟到 1 分钟, 早退 1 分钟')
  })

  it('writes its days and its months as CSV for a spreadsheet as well', async () => {
    const folder = folderWith()
    await kaoqin(['recompute', tiny, '--csv', join(folder, 'days.csv')])
    const { out } = await kaoqin(['recompute', tiny, '--format', 'csv'])
    expect(readFileSync(join(folder, 'days.csv'), 'utf8')).toBe(`\uFEFF${out}`)
    expect(out).toMatch(/^userid,name,date,state,late\.count,.*\r\nZhangSan,张三,2020-09-03,final,1,1,0,/)
    await kaoqin(['recompute', tiny, '--month', '--csv', join(folder, 'months.csv')])
    const months = await kaoqin(['recompute', tiny, '--month', '--format', 'csv'])
    expect(readFileSync(join(folder, 'months.csv'), 'utf8')).toBe(`\uFEFF${months.out}`)
    expect(months.out).toMatch(/^userid,name,from,to,.*\r\nZhangSan,张三,2020-09-03,2020-09-03,1,0,0,1,/)
  })

  it('needs no official report, and ends with 0 whatever it finds', async () => {
    const { code, out } = await kaoqin(`recompute ${tinyWith({ 'reports.json': undefined })} --format ndjson`)
    expect([code, JSON.parse(out).base_info.acctid]).toEqual([0, 'ZhangSan'])
  })

  it('ends with 2 where there is nothing to read', async () =>
    expect((await kaoqin(`recompute ${folderWith()}`)).code).toBe(2))
})
