import { articleName } from './article-names.ts'
import type { Link } from './law-types.ts'
import styles from './law.module.css'

/** 「第九十一条 → 第一百零八条」; one name where it stands in its place. */
export function LinkName({ link }: { link: Pick<Link, 'from' | 'to'> }) {
  const [from, to] = [names(link.from), names(link.to)]
  if (from === '' || to === '' || from === to) return <>{from || to}</>
  return (
    <>
      <span className={styles['name']}>{from} →</span> <span className={styles['name']}>{to}</span>
    </>
  )
}

function names(numbers: readonly string[]): string {
  return numbers.map(articleName).join(' ')
}
