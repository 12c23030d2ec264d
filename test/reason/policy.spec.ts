/** Claims about one policy: what may be written for an answer. */
import { describe, expect, it } from 'vitest'
import { assumed, isAnswer, observed, type Written } from '../../src/reason/policy.js'

describe('a policy', () => {
  it('takes its answers and no other text', () => {
    const clock = observed('What do late and early measure from?', 'punch-minute', 'punch-second')
    for (const text of ['punch-minute', 'punch-second']) expect(isAnswer(clock, text)).toBe(true)
    for (const text of ['', 'punch', 'punch-minutes', 'PUNCH-MINUTE', ' punch-minute', 'punch-minute\n'])
      expect(isAnswer(clock, text)).toBe(false)
  })
  it('takes one whole number, from 1 to 99999, where an answer shows <n>', () => {
    const absence = assumed('Does lateness turn into absence?', 'never', 'after-<n>-minutes')
    for (const n of ['1', '30', '99999']) expect(isAnswer(absence, `after-${n}-minutes`)).toBe(true)
    for (const n of ['', '<n>', '0', '-1', '1.5', '030', '100000', '1e3', '三十'])
      expect(isAnswer(absence, `after-${n}-minutes`)).toBe(false)
  })
  it('remembers whether its default was observed or assumed', () => {
    expect(observed('?', 'yes').basis).toBe('observed')
    expect(assumed('?', 'yes').basis).toBe('assumed')
  })
  it('has a type of written answers, in which <n> is a number', () => {
    const written: Written<'never' | 'after-<n>-minutes'> = 'after-30-minutes'
    // @ts-expect-error the placeholder itself is no answer
    const placeholder: Written<'never' | 'after-<n>-minutes'> = 'after-<n>-minutes'
    expect([written, placeholder]).toHaveLength(2)
  })
})
