import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../../src/shell/xlsx/read-workbook.js'
import { folderWith, kaoqin, tiny } from '../stage.js'

describe('kaoqin recompute --xlsx', () => {
  it('writes our days in the layout of an export, beside what it prints', async () => {
    const file = join(folderWith(), 'ours.xlsx')
    const { code, out } = await kaoqin(['recompute', tiny, '--xlsx', file, '--format', 'csv'])
    expect(code).toBe(0)
    expect(out).toContain('userid,name,date')
    const read = await readWorkbook(readFileSync(file))
    expect(read.ok && read.sheets.map(({ sheet }) => sheet)).toEqual(['概况统计与打卡明细', '打卡详情'])
    // The vendor's own day: planned 10:46 to 10:48, punched 10:47:07 and 10:47:38, late and early a minute each.
    const [days] = read.ok ? read.sheets : []
    expect(days!.rows[4]).toEqual(expect.arrayContaining(['2020/09/03 星期四', '10:47', '迟到1分钟、早退1分钟']))
  })
  it('ends with 2 where the file cannot be written', async () => {
    const { code, err } = await kaoqin(['recompute', tiny, '--xlsx', join(folderWith(), 'no', 'such.xlsx')])
    expect(code).toBe(2)
    expect(err).toContain('cannot write')
  })
})
