// To a vendor's coder the panel shows no chart: their account notes gaps, on a page of their own.

export const CodersPlace = () => (
  <div className="panel-body">
    <h1>Overread</h1>
    <p>Your account notes documentation gaps for the charts you code. It opens no chart here.</p>
    <p>
      <a href="workspace.html#/gaps" target="_blank" rel="noreferrer">
        Open the gaps I noted
      </a>
    </p>
  </div>
);
