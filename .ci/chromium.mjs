/** A real Chromium out of the package registry, and Chinese type for it: nothing is downloaded and nothing need be installed. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'node_modules', '.cache', 'kaoqin-chromium')

/** `KAOQIN_CHROMIUM`: the path of another Chromium or Chrome, for hosts that the packaged one (Linux, x64) does not fit. */
export const launch = async () => {
  const own = process.env.KAOQIN_CHROMIUM
  if (own !== undefined) return chromium.launch({ executablePath: own })
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(
      `The packaged Chromium runs on Linux x64 only, and this is ${process.platform} ${process.arch}: set KAOQIN_CHROMIUM to the path of a Chromium or Chrome.`,
    )
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'fonts.conf'), fonts())
  // The package unpacks itself there, and brings the libraries that a bare host lacks only where it believes itself in that runtime.
  Object.assign(process.env, { TMPDIR: folder, FONTCONFIG_PATH: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' })
  const { default: packaged } = await import('@sparticuz/chromium')
  return chromium.launch({
    executablePath: await packaged.executablePath(),
    // With --single-process, closing one page would end the browser.
    args: packaged.args.filter((one) => one !== '--single-process'),
  })
}

/** The packaged browser has no type for Chinese. */
const fonts = () => {
  const file = createRequire(import.meta.url).resolve(
    '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  )
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${dirname(file)}</dir><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'cache')}</cachedir></fontconfig>
`
}
