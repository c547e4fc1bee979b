/** The baton: three rings cut out of it in the colour beneath. */
export function Logo({
  size = 26,
  cut = 'var(--surface)',
}: {
  readonly size?: number;
  readonly cut?: string;
}) {
  return (
    <svg width={size} height={size} viewBox="0 0 26 26" fill="none" aria-hidden="true">
      <g transform="rotate(-38 13 13)">
        <rect x="1" y="8.6" width="24" height="8.8" rx="4.4" fill="currentColor" />
        {[6, 10, 14].map((x) => (
          <rect key={x} x={x} y="8.6" width="2.1" height="8.8" fill={cut} />
        ))}
      </g>
    </svg>
  );
}
