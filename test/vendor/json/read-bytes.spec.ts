import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createJsonReader } from '../../../src/vendor/json/json-reader.js'
import { documentsIn } from '../../../src/vendor/json/read-bytes.js'
import { parseDocuments } from '../../../src/vendor/parse-json.js'

const line = fc.constantFrom(
  '{"a":[1]}',
  '{"a":[1]} ',
  '{"b":"早"}',
  '[',
  '',
  ' ',
  '{"a":\n[1]}',
  '1 2',
  '\t7',
  'x',
  '\uFEFF{}',
)

describe('documents at sight', () => {
  it('are those of the text, line by line, or none', () => {
    let told = 0
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 5 }),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (lines, feed, isLined) => {
          const text = lines.join(feed)
          const path = isLined ? 'a.ndjson.gz' : 'a.json'
          const seen = documentsIn(path, new TextEncoder().encode(text), createJsonReader())
          if (seen === undefined) return
          told++
          expect({ documents: seen, problems: [] }).toEqual(parseDocuments(path, text))
        },
      ),
      { numRuns: 3000 },
    )
    expect(told).toBeGreaterThan(200)
  })

  it('are found in lines that end with the file and in lines that do not', () => {
    const seen = (text: string) => documentsIn('a.jsonl', new TextEncoder().encode(text), createJsonReader())
    const both = [
      { path: 'a.jsonl', value: { a: 1 }, line: 1 },
      { path: 'a.jsonl', value: { a: 2 }, line: 2 },
    ]
    expect(seen('{"a":1}\n{"a":2}')).toEqual(both)
    expect(seen('{"a":1}\r\n{"a":2}\n')).toEqual(both)
  })
})
