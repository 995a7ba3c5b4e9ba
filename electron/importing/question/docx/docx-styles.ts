import type { DocxStyle } from './docx-document.ts'

type Look = { id: string; font: '宋体' | '黑体'; halfPoints: number; paragraph: string; isBold?: boolean }

const SPACED = '<w:spacing w:before="120" w:after="60" w:line="360" w:lineRule="auto"/>'
const TIGHT = '<w:spacing w:before="0" w:after="0" w:line="360" w:lineRule="auto"/>'

/** 黑体 for what heads something, 宋体 for what is read. */
export const LOOKS: Record<DocxStyle, Look> = {
  title: { id: 'PaperTitle', font: '黑体', halfPoints: 36, paragraph: `${SPACED}<w:jc w:val="center"/>` },
  subtitle: {
    id: 'PaperSubtitle',
    font: '宋体',
    halfPoints: 24,
    paragraph: `${SPACED}<w:jc w:val="center"/>`,
  },
  heading: { id: 'PaperHeading', font: '黑体', halfPoints: 26, paragraph: `<w:keepNext/>${SPACED}` },
  stem: { id: 'PaperStem', font: '宋体', halfPoints: 24, paragraph: `<w:keepNext/><w:keepLines/>${SPACED}` },
  option: {
    id: 'PaperOption',
    font: '宋体',
    halfPoints: 24,
    paragraph: `<w:keepLines/>${TIGHT}<w:ind w:left="420"/>`,
  },
  below: { id: 'PaperBelow', font: '宋体', halfPoints: 22, paragraph: `${TIGHT}<w:ind w:left="420"/>` },
  plain: { id: 'PaperPlain', font: '宋体', halfPoints: 24, paragraph: TIGHT },
  /** Holds the end of a section and takes no room. */
  end: {
    id: 'PaperEnd',
    font: '宋体',
    halfPoints: 2,
    paragraph: '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>',
  },
  line: {
    id: 'PaperLine',
    font: '宋体',
    halfPoints: 24,
    paragraph:
      '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="808080"/><w:between w:val="single" w:sz="4" w:space="1" w:color="808080"/></w:pBdr><w:spacing w:before="0" w:after="0" w:line="480" w:lineRule="auto"/>',
  },
}

export function stylesXml(): string {
  const styles = Object.values(LOOKS).map(
    ({ id, font, halfPoints, paragraph, isBold }) =>
      `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="Normal"/><w:pPr>${paragraph}</w:pPr><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${font}"/>${isBold === true ? '<w:b/>' : ''}<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/></w:rPr></w:style>`,
  )
  return `<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体"/><w:sz w:val="24"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${styles.join('')}</w:styles>`
}

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
