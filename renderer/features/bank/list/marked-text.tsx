import { type Piece, markedPieces } from './marked-pieces.ts'
import styles from './list.module.css'

type Props = { text: string; ranges: readonly { from: number; to: number }[] }

/** A text with what was found in it marked. */
export function MarkedText({ text, ranges }: Props) {
  return markedPieces(text, ranges).map((piece, index) => (
    // Pieces have no name of their own and never move.
    // oxlint-disable-next-line react/no-array-index-key
    <PieceText key={index} {...piece} />
  ))
}

function PieceText({ text, marked }: Piece) {
  return marked ? <mark className={styles['mark']}>{text}</mark> : text
}
