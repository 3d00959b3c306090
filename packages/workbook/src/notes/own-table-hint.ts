/** What to do with a table that has its own headings or levels. */
export const OWN_TABLE_HINT =
  "見出しや並べ方の違う市の表なら、torikumi import ファイル --inspect -o layout.yaml で読み方の下書きを作って直し、--layout layout.yaml を付けて実行し直してください。";
