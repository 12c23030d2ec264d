import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonFault } from '../../src/vendor/json-fault.js'
import { parseDocuments } from '../../src/vendor/index.js'

describe('a JSON file', () => {
  it('is one document', () =>
    expect(parseDocuments('a.json', '{"info":[]}').documents).toEqual([{ path: 'a.json', value: { info: [] } }]))
  it('may begin with a byte order mark', () =>
    expect(parseDocuments('a.json', '\uFEFF{"info":[]}').documents[0]!.value).toEqual({ info: [] }))
  it('that is none is a problem that says where and what stands there', () =>
    expect(parseDocuments('a.json', '{\n  "info": [1, x]\n}')).toEqual({
      documents: [],
      problems: [
        {
          id: 'not-json',
          file: 'a.json',
          path: '',
          with: { detail: 'x]', needed: 'value', line: 2, column: 15, truncated: false },
        },
      ],
    }))
  it('that was cut off says so', () =>
    expect(parseDocuments('a.json', '{"info":[{"userid":"a"').problems[0]).toMatchObject({
      with: { needed: 'comma-or-end', line: 1, column: 23, truncated: true },
    }))
  it('that was cut off inside a text says so too', () =>
    expect(parseDocuments('a.json', '{"info":[{"userid":"Zha').problems[0]).toMatchObject({
      with: { needed: 'string', truncated: true },
    }))
  it('with a second document behind the first needs to end', () =>
    expect(parseDocuments('a.json', '{}\n{}').problems[0]).toMatchObject({
      with: { needed: 'end-of-text', line: 2, column: 1, truncated: false },
    }))
})

describe('a file with one document a line', () => {
  it.each(['a.ndjson', 'a.jsonl', 'a.ndjson.gz', 'A.JSONL'])('is told by its name: %s', (path) =>
    expect(parseDocuments(path, '{"a":1}\n\n{"a":2}\r\n').documents).toEqual([
      { path, value: { a: 1 }, line: 1 },
      { path, value: { a: 2 }, line: 3 },
    ]),
  )
  it('loses a bad line and nothing else', () => {
    const { documents, problems } = parseDocuments('a.ndjson', '{"a":1}\n{"a":\n{"a":3}')
    expect(documents.map(({ value }) => value)).toEqual([{ a: 1 }, { a: 3 }])
    expect(problems).toMatchObject([{ id: 'not-json', with: { line: 2, column: 6, truncated: true } }])
  })
})

describe('the place of a fault', () => {
  it.each([
    ['', 'value', 0],
    ['{"a" 1}', 'colon', 5],
    ['{"a":1,}', 'name', 7],
    ['[1,]', 'value', 3],
    ['[1 2]', 'comma-or-end', 3],
    ["{'a':1}", 'name', 1],
    ['{"a":-}', 'number', 5],
    ['{"a":"b\nc"}', 'string', 5],
    ['[01]', 'comma-or-end', 2],
  ] as const)('of %j is where JSON needs a %s', (text, needed, offset) =>
    expect(jsonFault(text)).toMatchObject({ needed, offset }),
  )
  it('is found in a text that ends within a long string, and in one that breaks there', () => {
    // Tried in all ways in which a run of signs can be cut up, either would take longer than anybody waits.
    const long = 'x'.repeat(5000)
    expect(jsonFault(`{"a":"${long}`)).toMatchObject({ needed: 'string', offset: 5, truncated: true })
    expect(jsonFault(`{"a":"${long}\n${long}"}`)).toMatchObject({ needed: 'string', offset: 5 })
    expect(jsonFault(`["${'\\n'.repeat(5000)}`)).toMatchObject({ needed: 'string', offset: 1, truncated: true })
  })
  it('lies inside whatever the text is, wherever it is cut', () =>
    fc.assert(
      fc.property(fc.json(), fc.nat(), (json, cut) => {
        const text = json.slice(0, cut % Math.max(1, json.length))
        const refused = parseDocuments('a.json', text).problems.length === 1
        if (!refused) return
        const fault = jsonFault(text)
        expect(fault.offset).toBeGreaterThanOrEqual(0)
        expect(fault.offset).toBeLessThanOrEqual(text.length)
        expect(fault.truncated).toBe(true)
      }),
    ))
})
