/** The address of a wireless access point (MAC, BSSID), however it is written. */

/** Whether two writings name one access point; "3C-46-D8-0C-7A-70" is "3c:46:d8:0c:7a:70", and what is no address is no other's. */
export const isSameAddress = (a: string, b: string): boolean => {
  const digits = addressDigits(a)
  return digits !== undefined && digits === addressDigits(b)
}

export const isAddress = (text: string): boolean => addressDigits(text) !== undefined

const addressDigits = (text: string): string | undefined => {
  const digits = text.toLowerCase().replaceAll(/[\s:.-]/g, '')
  return /^[0-9a-f]{12}$/.test(digits) && !noAddress.has(digits) ? digits : undefined
}

/** Nothing, everybody, and what Android tells an app that may not know ("02:00:00:00:00:00"). */
const noAddress: ReadonlySet<string> = new Set(['000000000000', 'ffffffffffff', '020000000000'])
