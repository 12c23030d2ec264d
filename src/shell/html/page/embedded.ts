/** What the file carries besides this script: blocks of gzip in base64, each unpacked when it is first asked for. */

/** The text of a block; a block that is not there is a bug of ours. */
export const embedded = async (id: string): Promise<string> => {
  const block = document.getElementById(id)
  if (block === null) throw new Error(`no block ${id}`)
  const bytes = Uint8Array.from(atob(block.textContent), (character) => character.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Response(stream).text()
}
