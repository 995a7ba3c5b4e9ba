import { theme } from 'antd'
import type { ThemeConfig } from 'antd'

/**
 * antd in the colours of tokens.css. Both tables hold the same values once as CSS for our own styles and once for antd, which
 * computes shades from them and cannot read CSS.
 */
const LIGHT = {
  colorPrimary: '#1d4e9e',
  // The ring around what has the focus: the algorithm's own is too pale on white.
  colorPrimaryBorder: '#1d4e9e',
  colorInfo: '#1d4e9e',
  colorLink: '#1d4e9e',
  colorSuccess: '#1b7a3d',
  colorWarning: '#8f5400',
  colorError: '#b3261e',
  colorText: '#14213d',
  colorTextSecondary: '#51607a',
  colorTextDescription: '#51607a',
  colorTextPlaceholder: '#5f6c84',
  colorBgLayout: '#f4f6fa',
  colorBgContainer: '#ffffff',
  colorBorder: '#8793a8',
  colorBorderSecondary: '#e3e8f0',
  // antd would mix these from the dark text colours and end up with mud.
  colorInfoBg: '#e9f0fb',
  colorInfoBorder: '#b6c9e8',
  colorSuccessBg: '#e6f4ea',
  colorSuccessBorder: '#a9d3b7',
  colorWarningBg: '#fdf1dc',
  colorWarningBorder: '#e3c184',
  colorErrorBg: '#fbe9e7',
  colorErrorBorder: '#e8b1ac',
}

const DARK = {
  colorPrimary: '#7ba9f2',
  colorPrimaryBorder: '#9cc0f8',
  colorInfo: '#7ba9f2',
  // The algorithm darkens it; on a row of one's own it has to stay readable.
  colorLink: '#9cc0f8',
  colorSuccess: '#66c98a',
  colorWarning: '#e5ab54',
  colorError: '#f28b82',
  colorText: '#e8edf6',
  colorTextSecondary: '#aab6cb',
  colorTextDescription: '#aab6cb',
  colorTextPlaceholder: '#98a5bc',
  colorBgLayout: '#0e1522',
  colorBgContainer: '#172033',
  colorBgElevated: '#1b2539',
  colorBorder: '#75849e',
  colorBorderSecondary: '#2a3549',
  colorInfoBg: '#1d3155',
  colorInfoBorder: '#3f5f95',
  colorSuccessBg: '#16331f',
  colorSuccessBorder: '#2d5e3c',
  colorWarningBg: '#372813',
  colorWarningBorder: '#6b4f24',
  colorErrorBg: '#3d1f1e',
  colorErrorBorder: '#743b38',
}

export type Look = {
  dark: boolean
  largeType: boolean
  /** Nothing moves. Cut to no time by CSS alone, a list that closes may wait for ever for its end. */
  still: boolean
  fontFamily: string
}

export function antdTheme({ dark, largeType, still, fontFamily }: Look): ThemeConfig {
  const scale = largeType ? 19 / 15 : 1
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    hashed: false,
    token: {
      ...(dark ? DARK : LIGHT),
      motion: !still,
      fontFamily,
      fontSize: Math.round(15 * scale),
      borderRadius: 8,
      controlHeight: Math.round(36 * scale),
      controlHeightLG: Math.round(46 * scale),
      motionDurationFast: '0.08s',
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.15s',
    },
    components: {
      // The algorithm lightens a primary button in the dark so far that white text on it fails AA.
      Button: {
        primaryColor: dark ? '#0b1526' : '#ffffff',
        fontWeight: 500,
        primaryShadow: 'none',
        defaultShadow: 'none',
      },
      Table: { headerBg: dark ? '#1b2539' : '#fafbfd', headerColor: dark ? '#aab6cb' : '#51607a' },
    },
  }
}
