/** Text from strangers on a page: harmless to the eye, and in a direction of its own. */
import { harmless } from '../harmless.js'

/** A name, a note or an id; what is written from right to left stays within itself. */
export const Shown = ({ text }: { readonly text: string }) => <bdi>{harmless(text)}</bdi>

/** 张三 ZhangSan: names may be shared, userids are not. */
export const Person = ({ userid, name }: { readonly userid: string; readonly name: string }) => (
  <>
    {name !== '' && name !== userid && (
      <>
        <Shown text={name} />{' '}
      </>
    )}
    <bdi class="id">{harmless(userid)}</bdi>
  </>
)
