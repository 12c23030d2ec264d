/** Made-up people: a family name and one or two syllables, by the luck of the draw. */
import type { Draw } from './draw.js'

const families = Array.from('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜')
const syllables = Array.from('安宁晨曦文远思齐子墨一诺雨桐佳怡浩然明轩欣悦俊杰雪梅志强海燕国栋春生秋月')
const towns = ['总部', '苏州', '成都', '武汉', '西安', '青岛', '长沙', '厦门'] as const

export const nameOf = (draw: Draw): string =>
  draw.pick(families) + draw.pick(syllables) + (draw.chance(700) ? draw.pick(syllables) : '')

/** "k00017": the order of the texts is the order of the numbers. */
export const useridOf = (index: number): string => `k${String(index + 1).padStart(6, '0')}`

/** The place of a rule, one of few and numbered after them. */
export const townOf = (index: number): string => {
  const round = Math.floor(index / towns.length)
  return `${towns[index % towns.length]!}${round === 0 ? '' : round + 1}`
}
