// How far a long work is, in figures and as a bar, and the way to end it.

interface Props {
  label: string;
  done: number;
  /** 0 while it is not known. */
  of: number;
  onCancel?: () => void;
}

export function Progress({ label, done, of, onCancel }: Props) {
  const words = of > 0 ? `${done.toLocaleString('en-US')} of ${of.toLocaleString('en-US')}` : '';
  return (
    <div className="progress" role="status">
      <span>
        {label}… {words}
      </span>
      <progress aria-label={label} {...(of > 0 ? { value: done, max: of } : {})} />
      {onCancel && (
        <button type="button" className="button" onClick={onCancel}>
          Cancel
        </button>
      )}
    </div>
  );
}
