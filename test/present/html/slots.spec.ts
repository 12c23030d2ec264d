import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import type { Lang } from '../../../src/domain/document.js'
import { employeeId } from '../../../src/domain/employee.js'
import { explain } from '../../../src/explain.js'
import { Slots } from '../../../src/present/html/slots.js'
import { readCompany } from '../../../src/shell/files/index.js'
import { parseDate } from '../../../src/time/civil-date.js'
import { zone } from '../../../src/time/zone.js'

const { company } = await readCompany(['docs/examples/company'], {
  zone: zone('Asia/Shanghai')!,
  stdin: async () => new Uint8Array(),
})
/** The last column of each slot: what follows. */
const following = (userid: string, date: string, lang: Lang): readonly string[] => {
  const of = explain(company, employeeId(userid), parseDate(date)!, { lang })!
  const rows = renderToString(h(Slots, { of, lang })).split('<tr>').slice(2)
  return rows.map((row) =>
    row
      .split('<td')
      .at(-1)!
      .replaceAll(/^[^>]*>|<[^>]*>/g, '')
      .trim(),
  )
}

describe('what follows for a slot', () => {
  it('is what is said against it, with the reckoning', () => {
    expect(following('LuYun', '2026-05-07', 'en')[0]).toMatch(
      /^late 14 min: due 09:00, 09:10 allowed, punched 09:14:37/,
    )
    expect(following('LuYun', '2026-05-07', 'zh')[0]).toMatch(/^迟到 14 分钟：应 09:00/)
  })
  it('is that it is in order, and why', () =>
    expect(following('SunYue', '2026-05-13', 'zh')[1]).toMatch(/^正常：应 18:00/))
  it('is told for the day as a whole where that is an absence', () =>
    expect(following('QiaoMu', '2026-05-09', 'zh')).toEqual(['没有打卡，见第四步', '没有打卡，见第四步']))
  it('is what excuses it, where leave does', () => {
    expect(following('TangNing', '2026-05-27', 'zh')).toEqual(['09:00 的上班卡因假勤免打', '18:00 的下班卡因假勤免打'])
    for (const said of following('TangNing', '2026-05-27', 'en')) expect(said).not.toMatch(/^\W/)
  })
})
