import { describe, expect, it } from 'vitest'
import { lately } from '../../src/domain/lately.js'

describe('what was asked for lately', () => {
  it('is kept, and of more than so much that which was asked for longest ago goes', () => {
    const kept = lately<string, number>(2)
    kept.keep('a', 1)
    kept.keep('b', 2)
    expect(kept.get('a')).toBe(1)
    expect(kept.keep('c', 3)).toBe(3)
    expect(['a', 'b', 'c'].map(kept.get)).toEqual([1, undefined, 3])
  })
})
