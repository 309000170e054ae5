extension Acts {
    /// The holder of posts leaves on a day: each post goes to the one who follows, or stays vacant and its deputy receives.
    /// What rests on the posts does not move. One act.
    public func succeed(_ posts: [Record], by person: Ref?, on day: Day, id: () -> String) -> Change? {
        together(
            posts.map { post in
                let present = post[Post.holders].filter { Post.Holder.to.value(in: $0).map { day <= $0 } ?? true }
                let place = Path(Post.holders.key)
                let ended = present.compactMap { holder in
                    holder["id"]?.text.map { Post.Holder.to.write(day - 1, in: place.element($0)) }
                }
                guard let person else { return edit(post, ended) }
                let element = place.element(id())
                return edit(post, ended + [Post.Holder.person.write(person, in: element), Post.Holder.from.write(day, in: element)])
            })
    }

    /// Everything that links to one post links to another, as one act: for a post that goes away.
    public func move(from post: Ref, to other: Ref) -> Change? {
        let sources = Set(dossier.usesOfAnything(in: post.record).map(\.source.record)).sorted { Ref($0) < Ref($1) }
        return together(
            sources.compactMap { key in
                guard let record = dossier.record(key), let kind = dossier.schema[key.kind] else { return nil }
                let writes = Self.moved(record.tree, kind.fields, Path([]), from: post.text, to: other.text)
                return writes.isEmpty ? nil : edit(record, writes)
            })
    }

    private static func moved(_ tree: JSONObject, _ fields: [FieldSpec], _ path: Path, from: String, to: String) -> [Write] {
        fields.flatMap { field -> [Write] in
            let place = path.key(field.key)
            switch field.kind {
            case .link: return tree[field.key]?.text == from ? [Write(place, .string(to))] : []
            case .links:
                let texts = tree[field.key]?.array?.compactMap(\.text) ?? []
                guard texts.contains(from) else { return [] }
                return [Write(place, .strings(Set(texts.map { $0 == from ? to : $0 }).sorted(by: ByteOrder.precedes)))]
            case .records(let nested):
                return (tree[field.key]?.array ?? []).flatMap { element -> [Write] in
                    guard let object = element.object, let id = element.id else { return [] }
                    return moved(object, nested, place.element(id), from: from, to: to)
                }
            default: return []
            }
        }
    }
}
