import { Image } from 'antd'
import { useContext, useEffect, useState } from 'react'
import { PictureContext } from './picture-context.ts'
import styles from './picture.module.css'

type Props = { sha256: string; words: string }

/** A picture of a question with its words; a click or Enter shows it large. While it is not there, its words are. */
export function Picture({ sha256, words }: Props) {
  const source = useContext(PictureContext)
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    let isCurrent = true
    void source(sha256).then(found => {
      if (isCurrent) setAddress(found)
    })
    return () => {
      isCurrent = false
    }
  }, [source, sha256])
  if (address === null) return <span className={styles.words}>{words}</span>
  return (
    <Image
      src={address}
      alt={words}
      className={styles['picture'] ?? ''}
      rootClassName={styles['frame'] ?? ''}
    />
  )
}
