/** Shards that follow one another on one stream, each given when it is complete: when the next one begins, or the stream ends. */

/** Their lines. Only one shard is ever held. */
export async function* shardsIn(parts: AsyncIterable<Uint8Array>): AsyncGenerator<readonly string[], void, undefined> {
  let shard: string[] = []
  for await (const line of linesIn(parts)) {
    if (line === '' && shard.length === 0) continue
    if (isHead(line) && shard.length > 0) {
      yield shard
      shard = []
    }
    shard.push(line)
  }
  if (shard.length > 0) yield shard
}

/** A head is an object; what follows it are rows, which are lists. */
const isHead = (line: string): boolean => line.startsWith('{')

async function* linesIn(parts: AsyncIterable<Uint8Array>): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder()
  let begun = ''
  for await (const part of parts) {
    const [first = '', ...others] = decoder.decode(part, { stream: true }).split('\n')
    begun += first
    for (const line of others) {
      yield begun
      begun = line
    }
  }
  yield begun + decoder.decode()
}
