import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '#page/content-security-policy'

describe('E05: the policy', () => {
  it('is exactly this', () => {
    expect(contentSecurityPolicy('N')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-N'; img-src 'self' data: blob:; font-src 'self'; " +
        "connect-src 'self'; media-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; " +
        "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default",
    )
  })

  it('never allows inline code or eval', () => {
    expect(contentSecurityPolicy('N', 'wss://host')).not.toMatch(/unsafe/u)
  })

  it.each(['ws://192.168.1.5:8686', 'wss://host.example', 'ws://[fe80::1]:80', 'ws://localhost'])(
    'accepts %s',
    origin => {
      expect(contentSecurityPolicy('N', origin)).toContain(`connect-src 'self' ${origin};`)
    },
  )

  it.each([
    '*',
    'ws://*',
    'http://host',
    'ws://a b',
    "ws://a; script-src 'unsafe-inline'",
    'ws://a/path',
    'ws://',
    '',
  ])('refuses %j, which came from a Host header', origin => {
    expect(() => contentSecurityPolicy('N', origin)).toThrow('Not a WebSocket origin')
  })
})
