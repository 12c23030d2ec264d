/** Claims about base and exceptions. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide, type Saying } from '../../src/reason/decide.js'

describe('a decision', () => {
  it('is the base where no exception speaks', () =>
    expect(decide(says('base', 1), [silent('x'), silent('y')])).toEqual({ _tag: 'Holds', outcome: 1, by: 'base' }))
  it('is silent where nobody speaks', () => expect(decide(silent('base'), [silent('x')])).toEqual({ _tag: 'Silent' }))
  it('is the exception where one speaks, whatever the base says', () => {
    expect(decide(says('base', 1), [silent('x'), says('y', 2)])).toEqual({ _tag: 'Holds', outcome: 2, by: 'y' })
    expect(decide(silent('base'), [says('y', 2)])).toEqual({ _tag: 'Holds', outcome: 2, by: 'y' })
  })
  it('takes a false, a 0 and an empty text for words, not for silence', () => {
    for (const outcome of [false, 0, '', null])
      expect(decide<unknown>(says('base', 1), [says('x', outcome)])).toEqual({ _tag: 'Holds', outcome, by: 'x' })
  })
  it('stands where exceptions agree', () =>
    expect(decide(says('base', 1), [says('y', 2), says('x', 2)])).toEqual({ _tag: 'Holds', outcome: 2, by: 'x' }))
  it('refuses to choose between two exceptions that disagree', () =>
    expect(decide(says('base', 1), [says('y', 2), silent('z'), says('x', 3)])).toEqual({
      _tag: 'Conflict',
      between: ['x', 'y'],
    }))
  it('compares outcomes as it is told to', () => {
    const [a, b] = [says('a', { rest: true }), says('b', { rest: true })]
    expect(decide(silent('base'), [a, b])).toEqual({ _tag: 'Conflict', between: ['a', 'b'] })
    expect(decide(silent('base'), [a, b], (one, other) => one.rest === other.rest)).toMatchObject({ _tag: 'Holds' })
  })
  it('does not depend on the order of the exceptions', () =>
    fc.assert(
      fc.property(anyExceptions, ([exceptions, shuffled]) => {
        expect(decide(says('base', 0), shuffled)).toEqual(decide(says('base', 0), exceptions))
      }),
    ))
})

// Helpers

const says = <A>(by: string, outcome: A): Saying<A> => ({ by, outcome })
const silent = (by: string): Saying<never> => ({ by, outcome: undefined })
const anyExceptions = fc
  .uniqueArray(
    fc.record({ by: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), outcome: fc.option(fc.nat(1), { nil: undefined }) }),
    {
      selector: (one) => one.by,
      maxLength: 6,
    },
  )
  .chain((exceptions) =>
    fc.tuple(fc.constant(exceptions), fc.shuffledSubarray(exceptions, { minLength: exceptions.length })),
  )
