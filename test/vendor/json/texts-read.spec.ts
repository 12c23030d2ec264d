import { describe, expect, it } from 'vitest'
import { textsRead } from '../../../src/vendor/json/texts-read.js'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('texts read', () => {
  it('are told apart by their bytes, whatever their hash', () => {
    const { textOf } = textsRead()
    const texts = [
      '早',
      '晚',
      'ab',
      'abc',
      'abd',
      'b',
      'abc',
      'x'.repeat(128),
      'x'.repeat(129),
      'x'.repeat(127),
      '早',
      'ab',
    ]
    for (const text of texts) expect(textOf(bytesOf(`"${text}"`), 1, bytesOf(text).length + 1, 7)).toBe(text)
  })

  it('are refused where they are no UTF-8, also behind a text of their length and hash', () => {
    const { textOf } = textsRead()
    expect(textOf(bytesOf('ab'), 0, 2, 0)).toBe('ab')
    for (const bytes of [
      [0xff, 0x41],
      [0x61, 0xc3],
      [0xed, 0xa0, 0x80],
    ])
      expect(() => textOf(Uint8Array.from(bytes), 0, bytes.length, 0)).toThrow(TypeError)
  })

  it('keep a byte order mark, which is a letter inside a text', () =>
    expect(textsRead().textOf(bytesOf('\uFEFFa'), 0, 4, 0)).toBe('\uFEFFa'))
})
