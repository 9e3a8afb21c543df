export function Logo({ size = 26 }: { readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 26 26"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      role="img"
      aria-label="Millrace"
    >
      <circle cx="13" cy="10.5" r="6.2" />
      <circle cx="13" cy="10.5" r="1.4" />
      <path d="M13 2.3v2M13 6.8v2.3M13 11.9v2.3M9.9 8.7l-2.1-1.3M18.2 13.6l-2.1-1.3M16.1 8.7l2.1-1.3M7.8 13.6l2.1-1.3M5.9 6.3 4.3 5.4M21.7 5.4l-1.6.9" />
      <path d="M2.5 20.5c2.1-2.2 4.2-2.2 6.3 0s4.2 2.2 6.3 0 4.2-2.2 6.3 0c.7.8 1.4 1.2 2.1 1.3" />
    </svg>
  )
}
