/** What the shop's customers are called, where they live, how they pay. Invented; no real people. */
export const firstNames = [
  'Amal',
  'Bruno',
  'Chen',
  'Dana',
  'Elif',
  'Farid',
  'Greta',
  'Hugo',
  'Ines',
  'Jonas',
  'Kiri',
  'Lena',
  'Mirela',
  'Nadia',
  'Oskar',
  'Priya',
  'Quinn',
  'Rosa',
  'Sven',
  'Tomo',
  'Uma',
  'Vera',
  '伟',
  '静',
]
export const lastNames = [
  'Almeida',
  'Berg',
  'Costa',
  'Dufour',
  'Eriksen',
  'Fontaine',
  'García',
  'Haas',
  'Ivanova',
  'Jensen',
  'Kovač',
  'Lemoine',
  'Moreau',
  'Novák',
  'Okafor',
  'Petit',
  'Quist',
  'Rossi',
  'Sato',
  'Tan',
  'Urban',
  'Vogel',
  '王',
  '李',
]
export const countries = ['DE', 'FR', 'ES', 'IT', 'PL', 'SE', 'CN', 'JP', 'US', 'BR'] as const
export const segments = ['new', 'core', 'gold', 'platinum'] as const
export const channels = ['web', 'app', 'store', 'partner'] as const
export const methods = ['card', 'transfer', 'wallet', 'invoice'] as const
export const pages = ['/', '/search', '/product', '/cart', '/checkout', '/help'] as const
export const devices = ['phone', 'tablet', 'desktop'] as const
