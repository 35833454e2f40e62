// Flags, each with its weight in words and not by colour alone.

interface Props {
  flags: readonly { id: string; weight: 'red' | 'warn'; says: string }[];
  label?: string;
}

export function FlagList({ flags, label }: Props) {
  if (flags.length === 0) return null;
  return (
    <ul className="vendor-flags" aria-label={label}>
      {flags.map(({ id, weight, says }) => (
        <li key={`${id} ${says}`} className={weight === 'red' ? 'vendor-red' : 'vendor-warn'}>
          <span className="vendor-weight">{weight === 'red' ? 'Red' : 'Look'}</span> {says}
        </li>
      ))}
    </ul>
  );
}
