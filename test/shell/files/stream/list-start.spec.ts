import { describe, expect, it } from 'vitest'
import { listStart } from '../../../../src/shell/files/stream/list-start.js'

/** What stands before the list, the text being read in parts of so many bytes; `undefined` where no list begins. */
const before = (text: string, size: number): string | undefined => {
  const bytes = Buffer.from(text)
  const list = listStart()
  for (let at = 0; at < bytes.length; at += size) {
    const found = list.next(bytes.subarray(at, at + size))
    if (found >= 0) return bytes.subarray(0, at + found).toString()
  }
  return undefined
}

describe.each([1, 3, 1000])('the first list that may hold rows, read %i bytes at once,', (size) => {
  it.each([
    '[',
    ' {"errcode":0,"datas":[',
    '{"a":{"datas":[]},"b":[[],{"info":[1]}],"c":"\\"info\\":[","known" : [',
    '{"request":{"useridlist":["a"]},"response":{"errmsg":"{","checkindata":[',
    '{"response":{"checkindata":{"x":1,"items":[',
    '{"checkindata":{"items":[',
    '{"response":[',
    '{"\\u0064ata\\u0073":[',
    '{"名字":"datas","datas":[',
  ])('begins behind %s', (text) => expect(before(`${text}0]}}}`, size)).toBe(text))
  it.each([
    '{"data":[1],"datas":{"items":[1]},"items":[1],"Datas":[1]}',
    '{"response":{"response":[1],"x":{"datas":[1]},"checkindata":{"items":{"items":[1]}}}}',
    '{"request":{"datas":[1]}}',
    '{"checkindata":{"items":{"items":[1]}}}',
    '"[1]"',
    '{"datas":"[1]","\\"info":[1],"datas\\u0000":[1]}',
  ])('is not in %s', (text) => expect(before(text, size)).toBe(undefined))
})
