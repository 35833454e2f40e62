// The queue opens a chart in a window of its own; in that window a tab fetches its document in place of
// the one that is open.

document.addEventListener('click', async (event) => {
  const { open, close, document: address } = event.target.dataset ?? {};
  if (open) window.open(`/platform/work/${open}`, `codeworks-${open}`, 'popup,width=1320,height=860');
  if (close !== undefined) window.close();
  if (!address) return;
  for (const tab of document.querySelectorAll('[role=tab]')) {
    tab.setAttribute('aria-selected', String(tab === event.target));
  }
  const answer = await fetch(address);
  const holder = document.createElement('template');
  holder.innerHTML = await answer.text();
  document.getElementById('docView').replaceWith(holder.content);
});
