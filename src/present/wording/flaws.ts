/** What is said of a punch's place and device, zh and en. */
import type { Lang } from '../../domain/document.js'
import type { JudgeSentences } from '../../domain/sentences/judge.js'
import type { Show } from './show.js'

type Said = Readonly<Record<Lang, string>>
const said = (zh: string, en: string): Said => ({ zh, en })

type FlawSentence = Extract<keyof JudgeSentences, `${'place' | 'device' | 'fieldwork' | 'flaw'}.${string}`>

export const flawWords: {
  readonly [K in FlawSentence]: (blanks: JudgeSentences[K], show: Show) => Said
} = {
  'place.flagged': ({ at, wifi }, show) =>
    said(
      `${show.time(at)} 的打卡${wifi ? '不在指定 Wi-Fi' : '不在打卡地点'}：地点异常`,
      `the punch at ${show.time(at)} was ${wifi ? 'not on the required Wi-Fi' : 'outside the allowed places'}: place exception`,
    ),
  'place.clean': ({ at }, show) =>
    said(`${show.time(at)} 的打卡地点无异常`, `nothing wrong with the place of ${show.time(at)}`),
  'fieldwork.counted': ({ outside, punches }) =>
    said(
      `${punches} 次打卡中 ${outside} 次在打卡范围之外：外勤`,
      `${outside} of ${punches} punches lie outside the places: field work`,
    ),
  'fieldwork.not-told': () =>
    said('有打卡分不清在范围内外，不计外勤次数', 'where a punch was made cannot be told, so field work is not counted'),
  'place.fieldwork': ({ at }, show) =>
    said(
      `规则把范围外打卡视为外勤，${show.time(at)} 不计地点异常`,
      `the rule takes punches outside as field work, so ${show.time(at)} is no exception`,
    ),
  'place.measured': ({ at, place, radius, distance, uncertainty, standing }, show) => {
    const [away, give] = [inMetres(distance), inMetres(uncertainty)]
    const where = place === '' ? said('打卡地点', 'a place of the rule') : said(`“${place}”`, `“${place}”`)
    return said(
      `${show.time(at)} 的打卡距${where.zh} ${away} ± ${give} 米，允许 ${radius} 米：${standings[standing].zh}`,
      `the punch at ${show.time(at)} was ${away} ± ${give} m from ${where.en}, of ${radius} m allowed: ${standings[standing].en}`,
    )
  },
  'place.on-wifi': ({ at, wifi }, show) =>
    said(
      `${show.time(at)} 的打卡连接规则中的 Wi-Fi“${wifi}”：地点无异常`,
      `the punch at ${show.time(at)} was on the rule's Wi-Fi “${wifi}”: nothing wrong with its place`,
    ),
  'place.unmeasured': ({ at, because }, show) =>
    said(
      `${show.time(at)} 的打卡地点无法核实（${unmeasured[because].zh}）：不计地点异常`,
      `the place of ${show.time(at)} cannot be checked (${unmeasured[because].en}), so it is no exception`,
    ),
  'flaw.cleared': ({ at }, show) =>
    said(
      `${show.time(at)} 的打卡已由补卡校准，不再查地点和设备`,
      `an approved correction clears the punch at ${show.time(at)}; its place and device are not looked at`,
    ),
  'device.flagged': ({ at }, show) =>
    said(
      `${show.time(at)} 的打卡不是常用设备：设备异常`,
      `the punch at ${show.time(at)} came from an unusual device: device exception`,
    ),
  'device.clean': ({ at }, show) =>
    said(`${show.time(at)} 的设备无异常`, `nothing wrong with the device of ${show.time(at)}`),
}

const standings: Readonly<Record<JudgeSentences['place.measured']['standing'], Said>> = {
  inside: said('在范围内', 'inside'),
  borderline: said('在误差之内无法判定，按范围内计', 'too near the border to tell, taken as inside'),
  outside: said('地点异常', 'place exception'),
}
const unmeasured: Readonly<Record<JudgeSentences['place.unmeasured']['because'], Said>> = {
  'nobody-asks': said('规则不限打卡地点', 'no place is asked for'),
  'wifi-rule': said('规则只以 Wi-Fi 认定地点', 'the rule knows its places by Wi-Fi alone'),
  'no-coordinates': said('记录没有坐标', 'the record has no coordinates'),
  'place-incomplete': said('规则的打卡地点缺坐标或范围', 'a place of the rule lacks its coordinates or its radius'),
  'wifi-name-only': said(
    'Wi-Fi 名称与规则相符，但缺 MAC 地址可对',
    "the Wi-Fi bears a name of the rule's, but there is no address to compare",
  ),
}
/** Millimetres in metres, to a tenth. */
const inMetres = (millimetres: number): string => (millimetres / 1000).toFixed(1)
