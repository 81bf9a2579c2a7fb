/** Content security policies, sent as headers. Nothing from elsewhere, nothing inline, nothing evaluated. */

/** For the program's own pages. Nothing of ours is framed: every page of the program forbids it (`frame-ancestors`). */
export const appPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
].join('; ')

/** For a composed document: no script at all, the one style of the page by its hash (`'sha256-...'`, quotes included), fonts of the program. */
export function documentPolicy(styleHash: string): string {
  return [
    "default-src 'none'",
    `style-src ${styleHash}`,
    "font-src 'self' data:",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
