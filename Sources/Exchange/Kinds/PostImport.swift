import Domain
import Text

extension ImportKind {
    /// People and the posts they hold.
    static let posts = ImportKind(
        "postes", "posts", "personnes", "people", "annuaire", "directory", title: Phrase(fr: "Postes et personnes", en: "Posts and people"),
        noun: Noun(fr: ("poste", "postes"), en: ("post", "posts")),
        fields: [
            ImportField(Post.title.spec, "fonction", "poste", "emploi", "qualite", "role", "function", "position", "job"),
            ImportField(Post.service.spec, "bureau", "direction", "pole", "structure", "department"),
            ImportField(
                Person.title.spec, key: "name", "nom", "nom prenom", "prenom nom", "nom et prenom", "agent", "titulaire", "personne",
                "name", "person", "holder"),
            ImportField(Person.email.spec, "courriel", "mail", "email", "mel", "adresse mail", "adresse electronique", "messagerie"),
            ImportField(Post.deputy.spec, "supplee par", "remplacant", "adjoint"),
            ImportField(Post.Holder.from.spec, "depuis", "date d arrivee", "arrivee", "prise de poste", "since"),
        ],
        rowKey: { reader in
            ["title", "service", "name"].map { NameIndex.plain(reader.line($0)) }.joined(separator: "\u{1}")
        },
        read: { reader, bench throws(RowRefusal) in
            let name = reader.line("name")
            let post = try bench.post(reader)
            guard !name.isEmpty else {
                guard let post else { throw RowRefusal(fr: "ni fonction ni nom", en: "neither post nor name") }
                try bench.setEmail(post, Post.email.spec, reader)
                return post
            }
            let person = try bench.person(name, reader)
            try bench.setEmail(person, Person.email.spec, reader)
            guard let post else { return person }
            try bench.hold(post, person, reader)
            return post
        })
}

extension Bench {
    /// The post of a row: the one of that title in that service, else a new one; nil where the row names none.
    fileprivate mutating func post(_ reader: RowReader) throws(RowRefusal) -> Target? {
        let title = reader.line("title")
        guard !title.isEmpty else { return nil }
        let service = try reader.value("service", &self)
        let found = titled(title, "posts").map { Target($0) }
        let same = found.filter { target in
            let own = tree(target)?[Post.service.key]
            return service == nil || own == service
        }
        let open = same.isEmpty ? found.filter { tree($0)?[Post.service.key] == nil } : same
        guard open.count < 2 else {
            throw RowRefusal(
                fr: "plusieurs postes s'appellent « \(title) » : donnez le service",
                en: "several posts are called “\(title)”: give the service")
        }
        let target = open.first ?? newTarget("posts")
        if tree(target) == nil {
            set(.string(title), Post.title.spec, of: target)
            learn(title, target.ref)
        }
        if let service {
            try refuseEnded(service, for: target)
            set(service, Post.service.spec, of: target)
        }
        if let deputy = try reader.value("deputy", &self) { set(deputy, Post.deputy.spec, of: target) }
        return target
    }

    /// A service that ended takes no new post; the one that follows it is named.
    private func refuseEnded(_ service: JSON, for post: Target) throws(RowRefusal) {
        guard let record = service.text.flatMap({ Ref($0) }).flatMap({ dossier.record($0.record) }), let end = record[Service.to],
            end < today, tree(post)?[Post.service.key] != service
        else { return }
        let name = record[Service.reference]
        let next = record[Service.successor].flatMap { dossier.record($0.record) }.map { $0[Service.reference] }
        throw RowRefusal(
            fr: "le service « \(name) » a pris fin le \(end.shown) : donnez "
                + (next.map { "son successeur, « \($0) »" } ?? "celui qui le remplace"),
            en: "the service “\(name)” ended on \(end.shown): give " + (next.map { "its successor, “\($0)”" } ?? "the one that replaces it")
        )
    }

    fileprivate mutating func person(_ name: String, _ reader: RowReader) throws(RowRefusal) -> Target {
        switch find(name, "people") {
        case .one(let ref): return Target(ref.record)
        case .several: throw RowRefusal(fr: "plusieurs personnes s'appellent « \(name) »", en: "several people are called “\(name)”")
        case .none:
            let target = newTarget("people")
            set(.string(name), Person.title.spec, of: target)
            learn(name, target.ref)
            return target
        }
    }

    fileprivate mutating func setEmail(_ target: Target, _ spec: FieldSpec, _ reader: RowReader) throws(RowRefusal) {
        if let email = try reader.value("email", &self) { set(email, spec, of: target) }
    }

    /// The person holds the post from now on, unless it is so already.
    fileprivate mutating func hold(_ post: Target, _ person: Target, _ reader: RowReader) throws(RowRefusal) {
        let holders = tree(post).map { Post.holders.value(in: $0) } ?? []
        let own = holders.filter { Post.Holder.person.value(in: $0) == person.ref }
        let known = own.first { Post.Holder.to.value(in: $0) == nil }?["id"]?.text
        let id = known ?? RecordID.slug(of: person.record.id, avoiding: Set(holders.compactMap { $0["id"]?.text }))
        let place = Path(Post.holders.key).element(id)
        if known == nil { set(.string(person.ref.text), Post.Holder.person.spec, of: post, at: place.key(Post.Holder.person.key)) }
        if let from = try reader.value("from", &self) { set(from, Post.Holder.from.spec, of: post, at: place.key(Post.Holder.from.key)) }
    }
}
