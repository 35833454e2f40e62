// The head of the workspace: its pages, whether the work is saved, and whose account this is. Where it is narrow it is one
// line, and all but the saving stands behind a menu.

import { useEffect, useRef, useState } from 'react';
import { syncSoon } from '../../../lib/messaging/own-messages.ts';
import { SaveState } from '../../session/save-state.tsx';
import { SignOutButton } from '../../session/sign-out-button.tsx';
import type { Session } from '../../session/use-session.ts';
import { Icon } from '../../ui/icon.tsx';
import { type Route, routeTo } from '../use-route.ts';
import { pageName, WorkspaceNav } from './workspace-nav.tsx';
import './workspace-header.css';

export function WorkspaceHeader({ session, page }: { session: Session; page: Route['page'] }) {
  const { db, identity, signedIn } = session;
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const before = useRef(page);
  // Who goes from tab to tab, by ear too, knows the page by its title.
  useEffect(() => {
    document.title = `${pageName(page)} · Overread`;
  }, [page]);
  useEffect(() => {
    if (!open) return;
    const close = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    addEventListener('keydown', close);
    return () => removeEventListener('keydown', close);
  }, [open]);
  useEffect(() => {
    if (before.current === page) return;
    before.current = page;
    if (!open) return;
    setOpen(false);
    // The link that was pressed is gone with the menu.
    button.current?.focus();
  }, [page, open]);
  return (
    <header className={open ? 'workspace-header open' : 'workspace-header'}>
      <button
        ref={button}
        type="button"
        className="button menu-button"
        aria-expanded={open}
        aria-controls="workspace-menu"
        onClick={() => setOpen(!open)}
      >
        <Icon name="menu" /> Menu
      </button>
      <strong>Overread</strong>
      <div id="workspace-menu" className="workspace-menu">
        <WorkspaceNav page={page} person={identity.person} />
      </div>
      <SaveState db={db} person={identity.person.id} signedIn={signedIn} onSend={() => void syncSoon()} />
      <div className="own-account">
        <a href={routeTo('account')} aria-current={page === 'account' ? 'page' : undefined}>
          {identity.person.name}
        </a>
        <SignOutButton db={db} />
      </div>
    </header>
  );
}
